// swift-tools-version:6.2
import PackageDescription

// A package of its own, as a user's is: it depends on this repository by path.
let package = Package(
  name: "Quickstart",
  dependencies: [.package(name: "jaxscope", path: "../..")],
  targets: [
    .executableTarget(name: "Quickstart", dependencies: [.product(name: "JAX", package: "jaxscope")])
  ],
  swiftLanguageModes: [.v6]
)
