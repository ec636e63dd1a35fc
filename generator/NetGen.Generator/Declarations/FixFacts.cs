namespace NetGen.Generator.Declarations;

/// <summary>
/// What the analyzer and the code fixes agree upon: the rules that have a fix, and the names of the facts that the diagnostic carries,
/// so that a fix decides nothing a second time. Compiled into both assemblies.
/// </summary>
internal static class FixFacts
{
    /// <summary>Additional locations: the names of all parts that must become partial.</summary>
    public const string NotPartialId = "NETGEN001";

    /// <summary>Carries <see cref="Activation"/>; additional location: the last layer's activation, or the layer where none is written.</summary>
    public const string LossNeedsOutputId = "NETGEN005";

    /// <summary>Additional locations: all layers in the order they are to have; the first stands on the part where all go.</summary>
    public const string LayersApartId = "NETGEN008";

    /// <summary>What an editor calls the fix of <see cref="LayersApartId"/>.</summary>
    public const string MoveLayersTitle = "Move the layers onto one part; check their order";

    /// <summary>Carries <see cref="Loss"/>.</summary>
    public const string LayerWithoutNetworkId = "NETGEN009";

    /// <summary>Stands at the option to remove.</summary>
    public const string OptionIgnoredId = "NETGEN010";

    /// <summary>Stands at the optimizer of a class that has nothing to train.</summary>
    public const string OptimizerUnusedId = "NETGEN030";

    /// <summary>Stands at the expression to replace; carries <see cref="Replacement"/> where that is a matter of text.</summary>
    public const string FormulaUnstableId = "NETGEN054";

    /// <summary>The text that an expression is to be replaced by.</summary>
    public const string Replacement = "Replacement";

    /// <summary>The name of the activation that the loss needs; missing where writing it would break another rule.</summary>
    public const string Activation = "Activation";

    /// <summary>The name of a loss that fits the output.</summary>
    public const string Loss = "Loss";
}
