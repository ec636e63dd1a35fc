namespace NetGen.Generator.Catalog.Losses;

/// <summary>The targets that a loss is defined for.</summary>
internal enum TargetRange
{
    /// <summary>Any number; what is not finite gives a loss that is not finite.</summary>
    Any,

    /// <summary>0 and above, finite: how much of each class.</summary>
    NotNegative,

    /// <summary>0 to 1: a probability.</summary>
    Probability,
}
