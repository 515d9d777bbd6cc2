package thumbprint.report;

import static org.assertj.core.api.Assertions.assertThat;

import gg.jte.output.StringOutput;
import java.util.List;
import org.junit.jupiter.api.Test;

class GlossaryTest {
  private static final Glossary GLOSSARY = Glossary.parse(Assets.glossary());

  @Test
  void termsStandInOrderAndEachHasADefinition() {
    List<String> names = GLOSSARY.terms().stream().map(Glossary.Term::name).toList();
    assertThat(names)
        .isSortedAccordingTo(String.CASE_INSENSITIVE_ORDER)
        .hasSizeGreaterThan(25)
        .doesNotHaveDuplicates();
    assertThat(GLOSSARY.terms()).allMatch(t -> t.definition().endsWith("."));
  }

  @Test
  void theFirstUseOfATermLinksToItAndMarkupIsEscaped() {
    assertThat(linked("A score, <b>another</b> score"))
        .isEqualTo(
            "A <a class=\"term\" href=\"#term-score\">score</a>, &lt;b&gt;another&lt;/b&gt; score");
  }

  @Test
  void aLongerTermGoesBeforeTheShorterOneInsideIt() {
    assertThat(linked("a steady call"))
        .contains("href=\"#term-steady-call\"")
        .doesNotContain("#term-call");
  }

  private static String linked(String text) {
    StringOutput output = new StringOutput();
    GLOSSARY.linked(text).writeTo(output);
    return output.toString();
  }
}
