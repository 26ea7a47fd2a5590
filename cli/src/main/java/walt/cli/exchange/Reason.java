package walt.cli.exchange;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemException;
import java.nio.file.NoSuchFileException;
import org.jspecify.annotations.Nullable;

/** Why a file cannot be used, in words: the exceptions of Java often hold its name only. */
final class Reason {
    private Reason() {}

    static String of(IOException failure) {
        return switch (failure) {
            case NoSuchFileException e -> "there is no such file";
            case AccessDeniedException e -> "permission denied";
            case FileSystemException e -> said(e.getReason());
            default -> said(failure.getMessage());
        };
    }

    private static String said(@Nullable String reason) {
        return reason == null ? "the system does not say why" : reason;
    }
}
