package walt.lab.file;

/** A lab file that is wrong, with the line when it is known. */
public final class LabFileException extends RuntimeException {

    LabFileException(int line, String problem) {
        super("line " + line + ": " + problem);
    }
}
