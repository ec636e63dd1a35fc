using NetGen.Generator.Catalog.Formulas;

namespace NetGen.Generator.Catalog.Losses;

/// <summary>The names a loss on logits may use.</summary>
/// <param name="Z">The logit.</param>
/// <param name="Y">The output: the activation's value at <paramref name="Z"/>.</param>
/// <param name="T">The target.</param>
/// <param name="Max">The largest logit (Softmax only).</param>
/// <param name="LogSum">ln Σₖ e^(zₖ − max) (Softmax only).</param>
/// <param name="Total">Σₖ tₖ (Softmax only).</param>
internal sealed record LogitTerms(Expr Z, Expr Y, Expr T, Expr Max, Expr LogSum, Expr Total);
