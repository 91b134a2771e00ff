@_exported import JAXCore
