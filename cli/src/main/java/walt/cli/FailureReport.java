package walt.cli;

import picocli.CommandLine;
import picocli.CommandLine.ParseResult;
import walt.cli.exit.CommandFailed;
import walt.cli.terminal.Screen;

/** Says why a command failed, and turns that into its exit code. */
final class FailureReport implements CommandLine.IExecutionExceptionHandler {
    private final Screen screen;

    FailureReport(Screen screen) {
        this.screen = screen;
    }

    @Override
    public int handleExecutionException(Exception failure, CommandLine command, ParseResult parsed) throws Exception {
        if (failure instanceof CommandFailed explained) {
            screen.problems(explained.text());
            return explained.exitCode().number();
        }
        throw failure;
    }
}
