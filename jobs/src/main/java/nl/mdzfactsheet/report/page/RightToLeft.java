package nl.mdzfactsheet.report.page;

import com.ibm.icu.text.ArabicShaping;
import com.ibm.icu.text.ArabicShapingException;
import com.ibm.icu.text.Bidi;
import nl.mdzfactsheet.report.text.DisplayName;
import org.w3c.dom.Node;
import org.w3c.dom.NodeList;
import org.w3c.dom.Text;

/** Puts text that is written from right to left in the order in which it is drawn, letters joined: browsers do that themselves, the printer does not. Drawings are left alone, theirs does. */
final class RightToLeft {

    private static final String STEERING = "\\p{Cf}";
    private static final int SHAPING = ArabicShaping.LETTERS_SHAPE | ArabicShaping.LENGTH_GROW_SHRINK;

    private RightToLeft() {}

    /** Rewrites the texts below a node. */
    static void inPlace(Node node) {
        if (node instanceof Text text && DisplayName.isRightToLeft(text.getData())) {
            text.setData(drawn(text.getData()));
        }
        if (!"svg".equals(node.getLocalName())) {
            NodeList children = node.getChildNodes();
            for (int i = 0; i < children.getLength(); i++) {
                inPlace(children.item(i));
            }
        }
    }

    /** The text from left to right as it is drawn; on a line that begins from the left. */
    static String drawn(String text) {
        try {
            String joined = new ArabicShaping(SHAPING).shape(text);
            String ordered = new Bidi(joined, Bidi.LEVEL_DEFAULT_LTR).writeReordered(Bidi.DO_MIRRORING);
            return ordered.replaceAll(STEERING, "");
        } catch (ArabicShapingException e) {
            throw new IllegalStateException("Cannot print a name: its letters cannot be joined", e);
        }
    }
}
