namespace NetGen.Generator.Catalog.Activations;

/// <summary>What the generator knows of an activation, apart from its formulas.</summary>
internal abstract class ActivationDefinition
{
    /// <summary>How the weights of a layer with this activation are drawn unless it says otherwise.</summary>
    public virtual Initializer DefaultInitializer => Initializer.GlorotUniform;

    /// <summary>The options the formulas read.</summary>
    public virtual LayerOptions Options => LayerOptions.None;

    /// <summary>Alpha in force; 0 where there is none.</summary>
    public virtual double Alpha => 0;

    /// <summary>Gain in force; 1 where there is none.</summary>
    public virtual double Gain => 1;

    /// <summary>Whether no output lies outside [−1, 1], whatever the pre-activation, NaN apart.</summary>
    public virtual bool IsBounded => false;
}
