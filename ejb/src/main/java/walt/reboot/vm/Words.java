package walt.reboot.vm;

import java.util.ArrayList;
import java.util.List;

/** Splits a configured command into words, by the rule that {@link CommandTemplate} documents. */
final class Words {
    private final String text;
    private final List<String> words = new ArrayList<>();
    private final StringBuilder word = new StringBuilder();
    private boolean inWord;
    private int at;

    private Words(String text) {
        this.text = text;
    }

    static List<String> split(String text) {
        Words splitter = new Words(text);
        splitter.run();
        return List.copyOf(splitter.words);
    }

    private void run() {
        while (at < text.length()) {
            char c = text.charAt(at++);
            if (c == '"') {
                inWord = true;
                quoted();
            } else if (Character.isWhitespace(c)) {
                endWord();
            } else {
                inWord = true;
                word.append(c);
            }
        }
        endWord();
    }

    private void quoted() {
        while (at < text.length()) {
            char c = text.charAt(at++);
            if (c == '"') {
                return;
            }
            boolean escapes = c == '\\' && at < text.length() && "\"\\".indexOf(text.charAt(at)) >= 0;
            word.append(escapes ? text.charAt(at++) : c);
        }
        throw new IllegalArgumentException("the command of virtual nodes has a quote \" that is not closed");
    }

    private void endWord() {
        if (inWord) {
            words.add(word.toString());
        }
        word.setLength(0);
        inWord = false;
    }
}
