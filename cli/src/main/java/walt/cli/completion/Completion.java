package walt.cli.completion;

import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;
import walt.cli.exit.CommandFailed;
import walt.cli.start.Session;

/** {@code walt completion}: a script for the user's shell. */
@Command(
        name = "completion",
        footer = {
            "",
            "For this shell: source <(walt completion bash)",
            "For good: walt completion bash >~/.local/share/bash-completion/completions/walt"
        })
public final class Completion implements Callable<Integer> {
    private final Session session;

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Parameters(paramLabel = "bash|zsh", description = "The shell that it is for.")
    private String shell = "";

    public Completion(Session session) {
        this.session = session;
    }

    @Override
    public Integer call() {
        if (!shell.equals("bash") && !shell.equals("zsh")) {
            throw CommandFailed.badInput("There is no completion for '" + shell + "', only for bash and zsh.");
        }
        session.screen().out().print(new Script(spec.root()).text(shell));
        session.screen().out().flush();
        return 0;
    }
}
