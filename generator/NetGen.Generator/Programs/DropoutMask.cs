namespace NetGen.Generator.Programs;

/// <summary>The factors of a dropout layer.</summary>
/// <param name="Factors">0, or 1 / (1 − rate).</param>
/// <param name="Rate">The probability of 0.</param>
internal sealed record DropoutMask(Value Factors, double Rate);
