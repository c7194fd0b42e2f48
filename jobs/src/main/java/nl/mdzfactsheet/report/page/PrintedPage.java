package nl.mdzfactsheet.report.page;

import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import javax.xml.parsers.DocumentBuilder;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;
import org.xml.sax.InputSource;
import org.xml.sax.SAXException;

/** The page as it goes to the printer: the same elements, with what only print needs. */
final class PrintedPage {

    private PrintedPage() {}

    static Document of(String html) {
        Document page = parsed(html);
        NodeList drawings = page.getElementsByTagName("svg");
        for (int i = 0; i < drawings.getLength(); i++) {
            describe((Element) drawings.item(i));
        }
        RightToLeft.inPlace(page.getElementsByTagName("body").item(0));
        PrintableText.inPlace(page.getDocumentElement());
        Element head = (Element) page.getElementsByTagName("head").item(0);
        subject(page, head);
        Element style = page.createElement("style");
        style.setTextContent(printStyle());
        head.appendChild(style);
        Element running = page.createElement("div");
        running.setAttribute("id", "running");
        running.setTextContent(page.getElementsByTagName("title").item(0).getTextContent());
        Element body = (Element) page.getElementsByTagName("body").item(0);
        body.insertBefore(running, body.getFirstChild());
        return page;
    }

    /** The description of the page under the name that PDF has for it. */
    private static void subject(Document page, Element head) {
        NodeList metas = head.getElementsByTagName("meta");
        for (int i = 0; i < metas.getLength(); i++) {
            Element meta = (Element) metas.item(i);
            if (meta.getAttribute("name").equals("description")) {
                Element subject = page.createElement("meta");
                subject.setAttribute("name", "subject");
                subject.setAttribute("content", meta.getAttribute("content"));
                head.appendChild(subject);
                return;
            }
        }
    }

    /** Title and description become the alternative text of the figure. */
    private static void describe(Element drawing) {
        String title = drawing.getElementsByTagName("title").item(0).getTextContent();
        String description = drawing.getElementsByTagName("desc").item(0).getTextContent();
        drawing.setAttribute("alt", title + ". " + description);
    }

    private static Document parsed(String html) {
        try {
            DocumentBuilderFactory factory = DocumentBuilderFactory.newDefaultInstance();
            factory.setNamespaceAware(true);
            factory.setFeature("http://apache.org/xml/features/nonvalidating/load-external-dtd", false);
            factory.setFeature("http://xml.org/sax/features/external-general-entities", false);
            factory.setFeature("http://xml.org/sax/features/external-parameter-entities", false);
            DocumentBuilder builder = factory.newDocumentBuilder();
            return builder.parse(new InputSource(new StringReader(html)));
        } catch (ParserConfigurationException | SAXException e) {
            throw new IllegalStateException("Cannot print the page: it is not well-formed", e);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String printStyle() {
        try (var in = PdfPrinter.resource("print.css")) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
