package thumbprint.report.chapter;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import thumbprint.catalog.Source;
import thumbprint.report.chapter.Block.Statement;

/**
 * The sources of a report with their numbers, in the order in which they are first used.
 *
 * @param numbers from 1 on
 */
public record Citations(Map<Source, Integer> numbers) {
  public Citations {
    numbers = Collections.unmodifiableMap(new LinkedHashMap<>(numbers));
  }

  /** Numbers what the chapters cite. */
  static Citations ofAll(List<Chapter> chapters) {
    Map<Source, Integer> numbers = new LinkedHashMap<>();
    for (Source source : sources(chapters)) {
      numbers.putIfAbsent(source, numbers.size() + 1);
    }
    return new Citations(numbers);
  }

  private static List<Source> sources(List<Chapter> chapters) {
    List<Source> sources = new ArrayList<>();
    chapters.stream()
        .flatMap(chapter -> chapter.sections().stream())
        .flatMap(section -> section.blocks().stream())
        .forEach(block -> sources.addAll(of(block)));
    return sources;
  }

  private static List<Source> of(Block block) {
    return switch (block) {
      case Block.Statements(List<Statement> statements) ->
          statements.stream().flatMap(statement -> statement.sources().stream()).toList();
      case Block.Grid grid ->
          grid.rows().stream()
              .flatMap(List::stream)
              .flatMap(cell -> cell.sources().stream())
              .toList();
      case Block.Folded folded -> of(folded.block());
      case Block.PageOnly page -> of(page.block());
      case Block.Paragraph paragraph -> List.of();
      case Block.Commands commands -> List.of();
      case Block.Drawn drawn -> List.of();
      case Block.Bibliography bibliography -> List.of();
    };
  }

  /** Numbers of sources, each once. */
  public List<Integer> of(List<Source> sources) {
    return sources.stream().distinct().map(numbers::get).sorted().toList();
  }
}
