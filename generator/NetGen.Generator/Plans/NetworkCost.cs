using NetGen.Generator.Support;

namespace NetGen.Generator.Plans;

/// <summary>
/// What a network costs. Multiply-adds are those of the weights, a sample: activations, biases and the loss come on top, and are little.
/// </summary>
/// <param name="Parameters">Weights and biases.</param>
/// <param name="ParameterBytes">The memory they lie in, with padding and what inputs are standardized by.</param>
/// <param name="Forward">Multiply-adds of a forward pass.</param>
/// <param name="Training">Multiply-adds of a training step: forward, the weights' gradient, the deltas of all layers but the first; 0 for inference only.</param>
/// <param name="WorkspaceBytes">What the first call of <c>Backward</c> or <c>TrainBatch</c> takes and keeps; 0 for inference only.</param>
/// <param name="OptimizerBytes">What the optimizer remembers; 0 where it remembers nothing.</param>
internal sealed record NetworkCost(int Parameters, long ParameterBytes, long Forward, long Training, long WorkspaceBytes, long OptimizerBytes)
{
    public static NetworkCost Of(NetworkPlan plan)
    {
        var bytes = plan.Model.Precision == Precision.Single ? sizeof(float) : sizeof(double);
        var workspace = (long)plan.GradientLength + plan.WorkspaceScratch; // plain code has its samples on the stack
        return new NetworkCost(
            plan.ParameterCount,
            (long)plan.MemoryLength * bytes,
            plan.ForwardWork,
            plan.IsTrainable ? plan.TrainingWork : 0,
            plan.IsTrainable ? workspace * bytes : 0,
            (plan.Update?.StateLength(plan.BufferLength) ?? 0L) * bytes);
    }

    /// <summary>The cost in words, for the header, the summary and the editor.</summary>
    public override string ToString()
    {
        var optimizer = OptimizerBytes == 0 ? string.Empty : $", {NumberText.Count(OptimizerBytes)} of the optimizer's";
        var memory = $"{NumberText.Count(Parameters)} {(Parameters == 1 ? "parameter" : "parameters")} in {NumberText.Count(ParameterBytes)} bytes";
        var forward = $"{NumberText.Count(Forward)} {(Forward == 1 ? "multiply-add" : "multiply-adds")} a sample forward";
        return Training == 0
            ? $"{memory}; {forward}"
            : $"{memory}{optimizer}, and {NumberText.Count(WorkspaceBytes)} of workspace; {forward}, {NumberText.Count(Training)} a training step";
    }
}
