package dawen.pack;

import java.io.Closeable;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.Path;
import org.apache.jena.dboe.base.block.BlockType;
import org.apache.jena.dboe.base.page.Page;
import org.apache.jena.dboe.base.record.RecordFactory;
import org.apache.jena.dboe.base.recordbuffer.RecordBufferPage;
import org.apache.jena.dboe.sys.SystemIndex;
import org.apache.jena.dboe.trans.bplustree.BPlusTreeParams;

/**
 * A B+tree of TDB2 from records that come sorted: blocks of records (NAME.dat), blocks of keys and
 * pointers above them (NAME.idn), and where the root is (NAME.bpt). The blocks of a level are
 * equally full, so that none is below the half that the tree wants.
 *
 * <p>A block of records: their number, -1, the records. A block above: type in one byte and number
 * of keys in three, room for the keys, room for the pointers. A key is the last one to be found
 * below the pointer of the same place; there is one pointer more than there are keys.
 */
final class PackedTree implements Records, Closeable {
  private static final int RECORDS_START = 2 * Integer.BYTES;
  private static final int KEYS_START = Integer.BYTES;

  private final Path folder;
  private final String name;
  private final BPlusTreeParams format;
  private final int recordLongs;
  private final BlockFile records;
  private final BlockFile branches;
  private final Share share;
  private final Level above;
  private final ByteBuffer block = ByteBuffer.allocate(SystemIndex.BlockSize);
  private long inBlock;
  private int blocks;
  private int branchBlocks;

  /**
   * Begins new files.
   *
   * @param keyBytes length of a record's key, and {@code valueBytes} of what follows it
   * @param count as many records will come: one at least
   */
  PackedTree(Path folder, String name, int keyBytes, int valueBytes, long count)
      throws IOException {
    RecordFactory record = new RecordFactory(keyBytes, valueBytes);
    this.folder = folder;
    this.name = name;
    int order = BPlusTreeParams.calcOrder(SystemIndex.BlockSize, record);
    this.format = new BPlusTreeParams(order, record);
    this.recordLongs = record.recordLength() / Long.BYTES;
    this.share = new Share(count, RecordBufferPage.calcRecordSize(record, SystemIndex.BlockSize));
    this.above = new Level(share.blocks(), BlockType.BPTREE_LEAF);
    this.records = new BlockFile(folder.resolve(name + ".dat"));
    this.branches = new BlockFile(folder.resolve(name + ".idn"));
    block.position(RECORDS_START);
  }

  @Override
  public void accept(long[] values, int from) throws IOException {
    for (int i = 0; i < recordLongs; i++) {
      block.putLong(values[from + i]);
    }
    inBlock++;
    if (inBlock == share.of(blocks)) {
      closeBlock();
    }
  }

  private void closeBlock() throws IOException {
    int last = block.position() - format.getRecordLength();
    block.putInt(0, (int) inBlock).putInt(Integer.BYTES, Page.NO_ID);
    records.write(block);
    above.add(blocks, block, last);
    blocks++;
    inBlock = 0;
    block.position(RECORDS_START);
  }

  /**
   * Has the tree on the disk.
   *
   * @throws IllegalStateException if fewer or more records came than were announced
   */
  void finish() throws IOException {
    if (blocks != share.blocks() || inBlock > 0) {
      throw new IllegalStateException(name + ": not " + share.items() + " records");
    }
    records.finishSegments();
    branches.finishSegments();
    try (BlockFile state = new BlockFile(folder.resolve(name + ".bpt"))) {
      ByteBuffer root = ByteBuffer.allocate(3 * Long.BYTES);
      state.write(root.putLong(branchBlocks - 1L).putLong(branchBlocks).putLong(blocks));
      state.finish();
    }
  }

  @Override
  public void close() throws IOException {
    records.close();
    branches.close();
  }

  /**
   * One level of blocks above the records; the root, which is the only one of its level, is last.
   */
  private final class Level {
    private final Share share;
    private final BlockType type;
    private final Level above;
    private final ByteBuffer block = ByteBuffer.allocate(SystemIndex.BlockSize);
    private int pointers;
    private int written;

    Level(long pointers, BlockType type) {
      this.share = new Share(pointers, format.getMaxPtr());
      this.type = type;
      this.above = share.blocks() == 1 ? null : new Level(share.blocks(), BlockType.BPTREE_BRANCH);
    }

    /** Adds a pointer to a block whose last key lies in {@code below} at {@code key}. */
    void add(int pointer, ByteBuffer below, int key) throws IOException {
      int keyLength = format.getKeyLength();
      int pointersStart = KEYS_START + format.getMaxRec() * format.getRecordLength();
      block.putInt(pointersStart + pointers * Integer.BYTES, pointer);
      pointers++;
      if (pointers < share.of(written)) {
        block.put(KEYS_START + (pointers - 1) * keyLength, below, key, keyLength);
      } else {
        write();
        if (above != null) {
          above.add(branchBlocks - 1, below, key);
        }
      }
    }

    private void write() throws IOException {
      block.putInt(0, type.id() << 24 | pointers - 1);
      branches.write(block);
      branchBlocks++;
      written++;
      pointers = 0;
    }
  }
}
