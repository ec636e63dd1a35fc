namespace NetGen.Training;

/// <summary>A training step on some of the rows.</summary>
internal interface IStep<T>
    where T : struct
{
    /// <summary>Does the step. Where the loss is not finite no parameter changes.</summary>
    /// <param name="rows">All rows.</param>
    /// <param name="order">Which of them.</param>
    /// <param name="learningRate">The learning rate.</param>
    /// <returns>The loss before the step, reduced as the network declares it.</returns>
    double Take(in Rows<T> rows, ReadOnlySpan<int> order, T learningRate);
}
