package thumbprint.build;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.locks.ReentrantLock;

/**
 * Holds a folder for one thread of one process at a time; others wait. The system lets go of it
 * when the process dies, so that nothing has to be cleaned up after a kill.
 */
public final class FolderLock implements AutoCloseable {
  private static final String FILE = ".lock";

  /** File locks belong to the whole process, so its threads need a lock of their own. */
  private static final Map<Path, ReentrantLock> WITHIN_PROCESS = new ConcurrentHashMap<>();

  private final ReentrantLock lock;
  private final FileChannel channel;
  private final FileLock fileLock;

  private FolderLock(ReentrantLock lock, FileChannel channel, FileLock fileLock) {
    this.lock = lock;
    this.channel = channel;
    this.fileLock = fileLock;
  }

  /**
   * Waits until {@code folder} is free and takes it; makes the folder where there is none.
   *
   * @throws UncheckedIOException if the folder cannot be made or written to
   */
  public static FolderLock of(Path folder) {
    Path place = folder.toAbsolutePath().normalize();
    ReentrantLock lock = WITHIN_PROCESS.computeIfAbsent(place, p -> new ReentrantLock());
    lock.lock();
    try {
      Files.createDirectories(place);
      FileChannel channel =
          FileChannel.open(
              place.resolve(FILE), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
      return new FolderLock(lock, channel, channel.lock());
    } catch (IOException e) {
      lock.unlock();
      throw new UncheckedIOException("cannot lock " + place, e);
    }
  }

  @Override
  public void close() {
    try (channel) {
      fileLock.release();
    } catch (IOException e) {
      throw new UncheckedIOException("cannot let go of a lock", e);
    } finally {
      lock.unlock();
    }
  }
}
