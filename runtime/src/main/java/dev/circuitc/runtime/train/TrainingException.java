package dev.circuitc.runtime.train;

/** A training cannot be done as asked; the message is one line for the user. */
public final class TrainingException extends RuntimeException {
  public TrainingException(String message) {
    super(message);
  }

  public TrainingException(String message, Throwable cause) {
    super(message, cause);
  }
}
