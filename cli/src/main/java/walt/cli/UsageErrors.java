package walt.cli;

import picocli.CommandLine;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.UnmatchedArgumentException;
import walt.cli.exit.ExitCode;
import walt.cli.terminal.Screen;

/** Says what is wrong with a command line, and how it should look. */
final class UsageErrors implements CommandLine.IParameterExceptionHandler {
    private final Screen screen;

    UsageErrors(Screen screen) {
        this.screen = screen;
    }

    @Override
    public int handleParseException(ParameterException wrong, String[] args) {
        CommandLine command = wrong.getCommandLine();
        CommandSpec spec = command.getCommandSpec();
        if (args.length == 0 || isIncomplete(wrong, spec)) {
            command.usage(command.getErr());
        } else {
            screen.problems(text(wrong, spec));
            screen.problem("Try: " + spec.qualifiedName() + " --help");
        }
        return ExitCode.BAD_INPUT.number();
    }

    private static String text(ParameterException wrong, CommandSpec spec) {
        if (wrong instanceof UnmatchedArgumentException unmatched
                && !unmatched.getUnmatched().isEmpty()) {
            return new Unmatched(spec, unmatched.getUnmatched()).text();
        }
        String message = wrong.getMessage();
        return message == null ? "Wrong usage" : message;
    }

    // "walt node" alone: the list of its commands says more than an error message.
    private static boolean isIncomplete(ParameterException wrong, CommandSpec spec) {
        return !spec.subcommands().isEmpty() && !(wrong instanceof UnmatchedArgumentException);
    }
}
