namespace Playground.Training;

/// <summary>A step whose loss was not finite; it has changed nothing.</summary>
/// <param name="Step">Which step, from 1 on.</param>
/// <param name="Rate">The learning rate.</param>
internal sealed record Failure(int Step, double Rate);
