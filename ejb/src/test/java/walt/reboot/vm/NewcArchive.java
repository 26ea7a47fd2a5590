package walt.reboot.vm;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Locale;

/** An archive that the Linux kernel takes as initramfs: format "newc" of cpio(5). */
final class NewcArchive {
    private static final int FOLDER = 0040755;
    private static final int PROGRAM = 0100755;
    private static final int CHARACTER_DEVICE = 0020600;

    private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    private int inode;

    NewcArchive folder(String path) {
        return entry(path, FOLDER, new byte[0], 0, 0);
    }

    NewcArchive program(String path, byte[] content) {
        return entry(path, PROGRAM, content, 0, 0);
    }

    NewcArchive characterDevice(String path, int major, int minor) {
        return entry(path, CHARACTER_DEVICE, new byte[0], major, minor);
    }

    byte[] end() {
        entry("TRAILER!!!", 0, new byte[0], 0, 0);
        return bytes.toByteArray();
    }

    private NewcArchive entry(String path, int mode, byte[] content, int major, int minor) {
        byte[] name = (path + "\0").getBytes(StandardCharsets.US_ASCII);
        int[] fields = {++inode, mode, 0, 0, 1, 0, content.length, 0, 0, major, minor, name.length, 0};
        StringBuilder header = new StringBuilder("070701");
        for (int field : fields) {
            header.append(String.format(Locale.ROOT, "%08x", field));
        }
        bytes.writeBytes(header.toString().getBytes(StandardCharsets.US_ASCII));
        bytes.writeBytes(name);
        pad();
        bytes.writeBytes(content);
        pad();
        return this;
    }

    private void pad() {
        bytes.writeBytes(new byte[(4 - bytes.size() % 4) % 4]);
    }
}
