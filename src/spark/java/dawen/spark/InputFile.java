package dawen.spark;

import dawen.graph.Iris;
import java.io.Serializable;

/**
 * One file to read.
 *
 * @param path where it lies, with its file system: {@code hdfs://name/folder/a.txt}
 * @param name without its folder
 * @param bytes its size
 */
record InputFile(String path, String name, long bytes) implements Serializable {
  /** What stands for it in IRIs. */
  String transcriptId() {
    return Iris.transcriptId(name);
  }
}
