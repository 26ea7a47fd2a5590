package walt.cli.exchange;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import walt.cli.exit.CommandFailed;
import walt.cli.start.Session;

/** Where an inventory comes from, as the user names it: a file, a web address, or {@code -} for the standard input. */
record Source(String name) {
    /** As much as the server takes. */
    static final int MOST_BYTES = 20_000_000;

    /** The whole text, at most {@link #MOST_BYTES} of UTF-8. */
    String read(Session session) {
        String text = decoded(isWeb() ? new Download(name).read() : readHere(session));
        if (text.stripLeading().startsWith("<")) {
            throw CommandFailed.badInput(name + " is a web page, not an inventory. Nothing was imported.");
        }
        return text;
    }

    private String decoded(byte[] bytes) {
        try {
            return StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(bytes))
                    .toString();
        } catch (CharacterCodingException e) {
            throw CommandFailed.badInput("Cannot read " + name + " as text: it must be UTF-8.");
        }
    }

    private boolean isWeb() {
        return name.startsWith("http://") || name.startsWith("https://");
    }

    private byte[] readHere(Session session) {
        if (!name.equals("-") && Files.isDirectory(Path.of(name))) {
            throw CommandFailed.badInput("Cannot read " + name + ": it is a directory.");
        }
        try (InputStream in = name.equals("-") ? session.screen().in() : Files.newInputStream(Path.of(name))) {
            return limited(in, name);
        } catch (IOException e) {
            throw CommandFailed.badInput("Cannot read " + name + ": " + Reason.of(e) + ".");
        }
    }

    static byte[] limited(InputStream in, String name) throws IOException {
        byte[] bytes = in.readNBytes(MOST_BYTES + 1);
        if (bytes.length > MOST_BYTES) {
            throw CommandFailed.badInput(name + " is larger than " + MOST_BYTES / 1_000_000 + " MB.");
        }
        return bytes;
    }
}
