package nl.mdzfactsheet.report.page;

import freemarker.template.Configuration;
import freemarker.template.TemplateException;
import freemarker.template.TemplateExceptionHandler;
import freemarker.template.TemplateMethodModelEx;
import java.io.IOException;
import java.io.InputStream;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.TimeZone;
import nl.mdzfactsheet.report.text.PageTexts;

/** The template of the page; everything it prints is escaped but the charts, which escape themselves. */
final class PageTemplate {

    private static final String TEMPLATE = "factsheet.ftlh";
    private static final String STYLE = "factsheet.css";

    private final Configuration configuration = configuration();
    private final String style = resource(STYLE);

    private static Configuration configuration() {
        Configuration configuration = new Configuration(Configuration.VERSION_2_3_34);
        configuration.setClassForTemplateLoading(PageTemplate.class, "");
        configuration.setDefaultEncoding(StandardCharsets.UTF_8.name());
        configuration.setLocalizedLookup(false);
        configuration.setLocale(Locale.ROOT);
        configuration.setTimeZone(TimeZone.getTimeZone("UTC"));
        configuration.setNumberFormat("computer");
        configuration.setLogTemplateExceptions(false);
        configuration.setTemplateExceptionHandler(TemplateExceptionHandler.RETHROW_HANDLER);
        return configuration;
    }

    /** The page as HTML that is well-formed XML as well, so that the PDF is made of the same text. */
    String render(PageModel page, PageTexts texts) {
        Map<String, Object> data = new HashMap<>();
        data.put("page", page);
        data.put("style", style);
        data.put("say", (TemplateMethodModelEx) keys -> texts.say(String.valueOf(keys.get(0))));
        StringWriter out = new StringWriter();
        try {
            configuration.getTemplate(TEMPLATE).process(data, out);
        } catch (TemplateException e) {
            throw new IllegalStateException("Cannot write the page: the template asks for what the page has not", e);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toString();
    }

    private static String resource(String name) {
        try (InputStream in = PageTemplate.class.getResourceAsStream(name)) {
            if (in == null) {
                throw new IllegalStateException("Cannot write the page: " + name + " is not in the program");
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
