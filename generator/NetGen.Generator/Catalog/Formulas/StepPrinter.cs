namespace NetGen.Generator.Catalog.Formulas;

/// <summary>Prints what a step of an optimizer computes once, in double precision whatever the network's numbers are.</summary>
internal sealed class StepPrinter() : ScalarPrinter(Precision.Double, fused: false);
