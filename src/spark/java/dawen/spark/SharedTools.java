package dawen.spark;

import java.io.Serializable;

/**
 * The way to the {@link Tools} of a virtual machine. Broadcast, it is one object for all tasks of
 * an executor; it travels as the settings alone, and loads the tools where they are first needed.
 */
final class SharedTools implements Serializable {
  private final Settings settings;
  private transient Tools tools;

  SharedTools(Settings settings) {
    this.settings = settings;
  }

  synchronized Tools tools() {
    if (tools == null) {
      tools = Tools.of(settings);
    }
    return tools;
  }
}
