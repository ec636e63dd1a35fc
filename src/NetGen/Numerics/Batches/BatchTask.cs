namespace NetGen.Numerics;

/// <summary>What is done to a batch.</summary>
internal enum BatchTask
{
    Forward,
    Loss,
    Gradient,
    LabelGradient,
    OutputGradient,
}
