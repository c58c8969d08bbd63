package dawen.cli;

import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code dawen completion}: what a shell needs to complete dawen's command lines. */
@Command(
    description = {
      "Prints what a shell needs to complete commands, options, queries and values.",
      "Put `source <(dawen completion bash)` into ~/.bashrc, or the same with zsh into ~/.zshrc."
    })
final class CompletionCommand implements Callable<Integer> {

  /** The shells that there is a script for. */
  enum Shell {
    BASH,
    ZSH
  }

  private final Terminal terminal;

  @Spec private CommandSpec spec;

  @Parameters(paramLabel = "bash|zsh", description = "the shell")
  private Shell shell;

  CompletionCommand(Terminal terminal) {
    this.terminal = terminal;
  }

  @Override
  public Integer call() {
    terminal.out().print(new CompletionScript(spec.root().commandLine()).text(shell));
    return ExitCodes.DONE;
  }
}
