package walt.cli.terminal;

import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Optional;

/** The standard output, which remembers why writing to it failed. */
public final class Output extends PrintStream {
    private final Target target;

    public Output(OutputStream out) {
        this(new Target(out));
    }

    // UTF-8 whatever the locale: JSON must be, and names keep their spelling when LANG is not set.
    private Output(Target target) {
        super(target, true, StandardCharsets.UTF_8);
        this.target = target;
    }

    /** Why not all of it was written; nothing when it was, or when its reader had read enough: {@code walt … | head -1}. */
    public Optional<String> failure() {
        if (!checkError() || target.reason.toLowerCase(Locale.ROOT).contains("pipe")) {
            return Optional.empty();
        }
        return Optional.of(target.reason);
    }

    /** Keeps the first reason, which a print stream forgets. */
    private static final class Target extends FilterOutputStream {
        private String reason = "";

        Target(OutputStream out) {
            super(out);
        }

        @Override
        public void write(int single) throws IOException {
            write(new byte[] {(byte) single}, 0, 1);
        }

        @Override
        public void write(byte[] bytes, int offset, int length) throws IOException {
            try {
                out.write(bytes, offset, length);
            } catch (IOException e) {
                if (reason.isEmpty()) {
                    reason = e.getMessage() == null ? "unknown reason" : e.getMessage();
                }
                throw e;
            }
        }
    }
}
