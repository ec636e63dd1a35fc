namespace NetGen.Tests.Numerics;

/// <summary>Value * 2^Exponent: a true value that may be too small, or too large, for a double.</summary>
internal readonly record struct Scaled(DoubleDouble Value, int Exponent = 0);
