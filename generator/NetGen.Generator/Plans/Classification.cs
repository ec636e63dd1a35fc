namespace NetGen.Generator.Plans;

/// <summary>How a class is read off the outputs.</summary>
internal enum Classification
{
    /// <summary>One of two: class 1 where the single output is at least ½.</summary>
    Threshold,

    /// <summary>The class of the largest output.</summary>
    Largest,
}
