package org.gridmap.source;

/**
 * A fault that ends the reading: of the whole file when a source throws it, of one geometry when
 * that geometry is being read.
 */
public final class FaultFound extends RuntimeException {

  private static final long serialVersionUID = 1L;

  private final transient Fault fault;

  public FaultFound(Fault fault) {
    super(fault.toString());
    this.fault = fault;
  }

  public Fault fault() {
    return fault;
  }
}
