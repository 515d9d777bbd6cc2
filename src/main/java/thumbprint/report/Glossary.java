package thumbprint.report;

import gg.jte.Content;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The words of the field: {@code docs/glossary.md}, a heading and a paragraph for each term.
 *
 * @param terms in the order of the file
 */
public record Glossary(List<Term> terms) {
  /** A word and its definition. */
  public record Term(String name, String definition) {
    public String anchor() {
      return "term-" + name.toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]+", "-");
    }
  }

  public Glossary {
    terms = List.copyOf(terms);
  }

  static Glossary parse(String markdown) {
    List<Term> terms = new ArrayList<>();
    for (String part : markdown.split("(?m)^## ")) {
      int end = part.indexOf('\n');
      if (end > 0 && !part.startsWith("#")) {
        terms.add(
            new Term(
                part.substring(0, end).strip(),
                part.substring(end).strip().replaceAll("\\s+", " ")));
      }
    }
    return new Glossary(terms);
  }

  /** Text with the first use of each term made a link to its definition. */
  public Content linked(String text) {
    String html = escaped(text);
    List<Term> longestFirst =
        terms.stream().sorted(Comparator.comparingInt((Term t) -> -t.name().length())).toList();
    for (Term term : longestFirst) {
      html = withLink(html, term);
    }
    String result = html;
    return output -> output.writeContent(result);
  }

  /** Only text outside of links that are there already is searched. */
  private static String withLink(String html, Term term) {
    Matcher found =
        Pattern.compile("(?i)<a .*?</a>|\\b(" + Pattern.quote(escaped(term.name())) + "s?)\\b")
            .matcher(html);
    while (found.find()) {
      if (found.group(1) != null) {
        String link =
            "<a class=\"term\" href=\"#" + term.anchor() + "\">" + found.group(1) + "</a>";
        return html.substring(0, found.start()) + link + html.substring(found.end());
      }
    }
    return html;
  }

  private static String escaped(String text) {
    return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
  }
}
