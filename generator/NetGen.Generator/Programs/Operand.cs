namespace NetGen.Generator.Programs;

/// <summary>A number that a formula reads or writes at a place (position, channel).</summary>
/// <param name="Value">Whose number it is; null for a parameter of each channel.</param>
/// <param name="Parameter">The parameter; null for a value.</param>
internal sealed record Operand(Value? Value, Parameter? Parameter)
{
    /// <summary>The segment of the value's channels.</summary>
    public int Segment { get; init; }

    /// <summary>Whether it is that of the position before.</summary>
    public bool IsPrevious { get; init; }

    /// <summary>Whether all channels of the position have the same: the value has one channel, others have more.</summary>
    public bool IsOfPosition { get; init; }

    public static implicit operator Operand(Value value) => new(value, null);

    public static implicit operator Operand(Parameter parameter) => new(null, parameter);

    /// <summary>The value's segment of a number.</summary>
    public static Operand Of(Value value, int segment) => new(value, null) { Segment = segment };

    /// <summary>What all channels of a position have.</summary>
    public static Operand OfPosition(Value value) => new(value, null) { IsOfPosition = true };

    /// <summary>That of the position before.</summary>
    public static Operand Previous(Value value) => new(value, null) { IsPrevious = true };
}
