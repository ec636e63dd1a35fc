namespace NetGen.Tests.Cases;

/// <summary>An activation or a loss that a test network has as a method of its own.</summary>
/// <param name="Name">The method.</param>
/// <param name="Source">The methods and constants that the class has for it.</param>
internal sealed record OwnFunction(string Name, string Source)
{
    /// <summary>What an activation gives for z, as a textbook has it.</summary>
    public Func<double, double> Value { get; init; } = _ => throw new NotSupportedException();

    /// <summary>Its derivative.</summary>
    public Func<double, double> Slope { get; init; } = _ => throw new NotSupportedException();

    /// <summary>What a loss gives for an output and its target.</summary>
    public Func<double, double, double> Loss { get; init; } = (_, _) => throw new NotSupportedException();

    /// <summary>Its derivative by the output.</summary>
    public Func<double, double, double> LossSlope { get; init; } = (_, _) => throw new NotSupportedException();

    /// <summary>The method that is the derivative, if there is one.</summary>
    public string? Derivative { get; init; }

    public override string ToString() => Name;
}
