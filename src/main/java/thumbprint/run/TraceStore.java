package thumbprint.run;

import java.io.BufferedReader;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.zip.GZIPInputStream;
import java.util.zip.GZIPOutputStream;
import thumbprint.evidence.BlockTrace;
import thumbprint.evidence.StoredFiles;

/** Traces by id, one compressed file each. Safe to delete: they are made again when wanted. */
final class TraceStore {
  private final Path folder;

  TraceStore(Path folder) {
    this.folder = folder;
  }

  Path file(String id) {
    return folder.resolve(id.substring(0, 2)).resolve(id + ".txt.gz");
  }

  /** The stored trace, or empty when there is none that is whole. */
  Optional<BlockTrace> find(String id) {
    Path file = file(id);
    if (!Files.exists(file)) {
      return Optional.empty();
    }
    try (BufferedReader reader =
        new BufferedReader(
            new InputStreamReader(
                new GZIPInputStream(Files.newInputStream(file)), StandardCharsets.US_ASCII))) {
      return Optional.of(TraceFile.read(reader));
    } catch (BrokenTranscript | IOException e) {
      return Optional.empty();
    }
  }

  /** Keeps the plugin's file under this id. */
  void put(String id, Path text) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (GZIPOutputStream zip = new GZIPOutputStream(bytes)) {
      Files.copy(text, zip);
    } catch (IOException e) {
      throw new UncheckedIOException("cannot compress " + text, e);
    }
    StoredFiles.write(file(id), bytes.toByteArray());
  }
}
