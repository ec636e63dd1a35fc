namespace NetGen.Generator.Catalog.Losses;

/// <summary>What the generator knows of a loss, apart from its formulas: a sum, or a mean, of one term for each output.</summary>
internal abstract class LossDefinition
{
    /// <summary>Whether the sum over the outputs is divided by their number.</summary>
    public virtual bool IsMeanOverOutputs => false;

    /// <summary>Whether the formulas read the network's delta.</summary>
    public virtual bool TakesDelta => false;

    /// <summary>The output activation the loss is defined for; null for any.</summary>
    public virtual Activation? RequiredOutput => null;

    /// <summary>The targets it is defined for; members that take targets refuse others.</summary>
    public virtual TargetRange Targets => TargetRange.Any;
}
