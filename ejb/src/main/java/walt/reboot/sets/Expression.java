package walt.reboot.sets;

import java.util.ArrayList;
import java.util.List;
import walt.reboot.inventory.BadInput;
import walt.reboot.inventory.Printable;

/**
 * A device set as it was written.
 *
 * @param field the member of the request that holds it; errors name it
 */
record Expression(String field, String text) {
    private static final int LONGEST = 4000;

    /** One of its members; {@code leftOut} when a {@code -} stood before it. */
    record Member(String text, boolean leftOut) {}

    /** @throws BadInput when it is too long, has spaces or lacks a member */
    List<Member> members() {
        if (text.length() > LONGEST) {
            throw wrong("The device set is longer than " + LONGEST + " characters.");
        }
        if (text.isEmpty()) {
            throw wrong("The device set is empty: write a name such as rpi-1, or a keyword such as all-nodes.");
        }
        if (text.chars().anyMatch(Character::isWhitespace)) {
            throw unreadable(text, "write names separated by commas, without spaces");
        }
        List<Member> members = split().stream().map(this::member).toList();
        if (members.getFirst().leftOut()) {
            throw wrong("A device set can't begin with a member to leave out: '"
                    + Printable.of(members.getFirst().text())
                    + "'. Write what it is left out of first: all-nodes,-rpi-3.");
        }
        return members;
    }

    private Member member(String written) {
        boolean leftOut = written.startsWith("-");
        String member = leftOut ? written.substring(1) : written;
        if (member.isEmpty()) {
            throw unreadable(
                    text, leftOut ? "a name is missing after '-'" : "a name is missing before or after a comma");
        }
        return new Member(member, leftOut);
    }

    /** Splits at the commas that are not within brackets. */
    private List<String> split() {
        List<String> members = new ArrayList<>();
        int begin = 0;
        boolean bracket = false;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == ',' && !bracket) {
                members.add(text.substring(begin, i));
                begin = i + 1;
            } else if (c == '[' || c == ']') {
                bracket = c == '[';
            }
        }
        members.add(text.substring(begin));
        return members;
    }

    BadInput unreadable(String part, String why) {
        return wrong("Can't read the device set '" + Printable.of(part) + "': " + why + ".");
    }

    BadInput wrong(String detail) {
        return new BadInput(field, detail);
    }
}
