using NetGen.Generator.Catalog.Formulas;

namespace NetGen.Generator.Catalog.Losses;

/// <summary>
/// A loss computed together with its output activation from the logits z, because that is the stable form: it is finite
/// for every finite logit, where ln y is not, and its derivative by z is a difference.
/// </summary>
internal abstract class LogitsLoss : LossDefinition
{
    /// <summary>One output's term.</summary>
    public abstract Expr Value(LogitTerms terms);

    /// <summary>dValue summed over all outputs, by this output's z.</summary>
    public abstract Expr Delta(LogitTerms terms);
}
