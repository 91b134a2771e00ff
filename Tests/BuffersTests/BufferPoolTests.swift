import Testing

@testable import JAXBuffers

@Suite struct BufferPoolTests {
  @Test func largeBlocksAreReused() {
    let pool = BufferPool(capacity: 64 << 20)
    let block = pool.allocate(5 << 20)
    pool.release(block, 5 << 20)
    #expect(pool.idleBytes == 5 << 20)
    #expect(pool.allocate(5 << 20) == block)
    #expect(pool.idleBytes == 0)
    pool.release(block, 5 << 20)
    pool.empty()
    #expect(pool.idleBytes == 0)
  }

  @Test func idleMemoryStaysUnderTheCap() {
    let pool = BufferPool(capacity: 3 << 20)
    let blocks = (0..<4).map { _ in pool.allocate(1 << 20) }
    for block in blocks { pool.release(block, 1 << 20) }
    #expect(pool.idleBytes == 3 << 20)
    pool.capacity = 1 << 20
    #expect(pool.idleBytes == 1 << 20)
    pool.empty()
  }

  @Test func smallBlocksStayWithMalloc() {
    let pool = BufferPool(capacity: 1 << 20)
    pool.release(pool.allocate(0), 0)
    pool.release(pool.allocate(1000), 1000)
    #expect(pool.idleBytes == 0)
  }

  @Test(arguments: [65536, 65537, 81920, 100_000, 1 << 20, (1 << 20) + 1, 123_456_789])
  func sizeClassesWasteAtMostAQuarter(_ size: Int) {
    let rounded = BufferPool.sizeClass(size)
    #expect(rounded >= size && Double(rounded) <= Double(size) * 1.25)
    #expect(BufferPool.sizeClass(rounded) == rounded)
  }
}
