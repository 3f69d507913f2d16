package dev.circuitc.cli;

import java.io.IOException;

/** Standard output takes no more; a reader such as {@code head} that closed it is no error. */
final class OutputException extends RuntimeException {
  private static final String PIPE_CLOSED =
      "Broken pipe"; // the text of EPIPE, in every locale of Java

  OutputException(IOException cause) {
    super(String.valueOf(cause.getMessage()), cause);
  }

  boolean isReaderGone() {
    return getMessage().contains(PIPE_CLOSED) || getMessage().contains("Pipe closed");
  }
}
