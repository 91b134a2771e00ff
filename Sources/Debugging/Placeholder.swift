import JAXCore
