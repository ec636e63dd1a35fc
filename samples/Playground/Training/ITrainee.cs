using Playground.Data;

namespace Playground.Training;

/// <summary>A network with the rows that it learns from; whatever its number type, figures go in and out as floats.</summary>
internal interface ITrainee
{
    /// <summary>What the page shows of it.</summary>
    NetworkFacts Facts { get; }

    /// <summary>The parameters in the order of <c>GetParameters</c>.</summary>
    float[] Parameters { get; set; }

    /// <summary>The outputs of all layers one after another can be computed: <see cref="ComputeUnits"/>.</summary>
    bool HasUnits { get; }

    /// <summary>Takes another class to look into the network with.</summary>
    /// <param name="viewer">One of the same layers with <c>Activations = true</c>; null for none.</param>
    void LookThrough(Type? viewer);

    /// <summary>Gives it rows, of which the first ones are trained on.</summary>
    /// <param name="data">Rows that fit the network.</param>
    /// <param name="trainRows">1 to all.</param>
    /// <exception cref="Shared.UserException">The rows have other inputs or answers than the network.</exception>
    void Use(Dataset data, int trainRows);

    /// <summary>Trains on a batch of rows.</summary>
    /// <param name="rows">Their numbers, among those that are trained on.</param>
    /// <param name="rate">The learning rate, above 0.</param>
    /// <returns>The loss before the step; not finite: nothing has changed.</returns>
    float Train(ReadOnlySpan<int> rows, double rate);

    /// <summary>The loss on the rows to train on, and on those to test with (NaN where there are none).</summary>
    (float Train, float Test) Losses();

    /// <summary>The outputs for inputs that may be any.</summary>
    /// <param name="inputs">Samples × inputs.</param>
    /// <returns>Samples × outputs.</returns>
    float[] Outputs(ReadOnlySpan<float> inputs);

    /// <summary>The outputs of all layers.</summary>
    /// <param name="inputs">Samples × inputs.</param>
    /// <returns>Samples × the values of all layers.</returns>
    float[] ComputeUnits(ReadOnlySpan<float> inputs);

    /// <summary>The optimizer forgets what it remembers.</summary>
    void ResetOptimizer();

    /// <summary>The network itself, for what is done with files.</summary>
    NetGen.Weights.IWeightMemory Memory { get; }
}
