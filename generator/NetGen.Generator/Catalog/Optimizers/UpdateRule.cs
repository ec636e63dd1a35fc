using NetGen.Generator.Catalog.Formulas;

namespace NetGen.Generator.Catalog.Optimizers;

/// <summary>
/// What an optimizer does with a gradient, as formulas: what a step computes once, and what it does to each parameter w with its gradient g. The gradient has been
/// clipped, and the decay that is a part of it added, before the rule sees it.
/// </summary>
internal abstract class UpdateRule
{
    /// <summary>The parameter.</summary>
    protected static readonly Expr W = Expr.Name("w");

    /// <summary>Its gradient.</summary>
    protected static readonly Expr G = Expr.Name("gradient");

    /// <summary>The learning rate, among what is computed once.</summary>
    protected static readonly Expr Rate = Expr.Name("learningRate");

    /// <summary>The rule's first decay to the power of the step, which counts from 1.</summary>
    protected static readonly Expr Power1 = Expr.Name("power1");

    /// <summary>The rule's second decay to the power of the step.</summary>
    protected static readonly Expr Power2 = Expr.Name("power2");

    /// <summary>The steps that have been taken.</summary>
    protected static readonly Expr Steps = Expr.Code("state.Steps");

    /// <summary>Learning rate of who gives none.</summary>
    public abstract double DefaultLearningRate { get; }

    /// <summary>What is remembered of each parameter from step to step, by the names that the formulas and checkpoints have for it; starts at 0.</summary>
    public virtual IReadOnlyList<string> States => Array.Empty<string>();

    /// <summary>Decays whose powers the step reads, up to two.</summary>
    public virtual IReadOnlyList<double> Powers => Array.Empty<double>();

    /// <summary>What a step computes once, in double precision; the formulas of <see cref="Update"/> read it by name.</summary>
    public abstract IReadOnlyList<(string Name, Expr Value)> Scalars { get; }

    /// <summary>The new states, then the new w, in the order they are computed: each may read those before it.</summary>
    public abstract IReadOnlyList<(string Name, Expr Value)> Update { get; }

    /// <summary>The scalar that a step's length goes by.</summary>
    public abstract string Length { get; }

    /// <summary>
    /// How much larger than the product of that scalar and the largest gradient so far a parameter's change can be; 0 where it does not depend on the gradient. What
    /// keeps parameters finite goes by it.
    /// </summary>
    public abstract double Amplification { get; }

    /// <summary>Between which numbers each of <see cref="States"/> stays while no gradient is larger than some: what a checkpoint may hold.</summary>
    /// <param name="gradient">The largest magnitude of a gradient.</param>
    public virtual IReadOnlyList<(double Least, double Most)> Bounds(double gradient) => Array.Empty<(double, double)>();

    /// <summary>Whether weights decay by a factor, and not as a part of the gradient.</summary>
    public virtual bool DecouplesDecay => false;

    /// <summary>A running mean: decay · old + (1 − decay) · next, where 1 − decay is computed in double precision.</summary>
    protected static Expr Mean(double decay, string old, Expr next) => (decay * Expr.Name(old)) + ((1 - decay) * next);
}
