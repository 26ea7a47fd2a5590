package walt.reboot.rest.json;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.StandardCharsets;
import walt.reboot.inventory.BadInput;

/** Text as it is sent. */
final class Utf8 {
    private static final int PART = 8192;

    private Utf8() {}

    /** @throws BadInput when it is in another encoding; names the line */
    static String text(byte[] bytes) {
        String text = new String(bytes, StandardCharsets.UTF_8);
        if (text.indexOf('\uFFFD') >= 0) { // which stands for what can't be read, but may be meant
            check(bytes);
        }
        return text;
    }

    private static void check(byte[] bytes) {
        CharsetDecoder decoder = StandardCharsets.UTF_8.newDecoder();
        ByteBuffer in = ByteBuffer.wrap(bytes);
        CoderResult result = CoderResult.OVERFLOW;
        while (result.isOverflow()) {
            result = decoder.decode(in, CharBuffer.allocate(PART), true);
        }
        if (result.isError()) {
            throw new BadInput(
                    "body",
                    "Line " + lineAt(bytes, in.position())
                            + " is not valid UTF-8: save or send the text with the encoding UTF-8.");
        }
    }

    private static int lineAt(byte[] bytes, int end) {
        int line = 1;
        for (int i = 0; i < end; i++) {
            line += bytes[i] == '\n' ? 1 : 0;
        }
        return line;
    }
}
