import JAXBuffers
