namespace NetGen.Tests.Support;

/// <summary>An emitted network of any layers behind arrays of double.</summary>
internal abstract class LayeredTwin(object instance)
{
    public object Instance => instance;

    public abstract double[] Parameters { get; set; }

    public abstract double[] Forward(double[] input);

    public abstract double[] ForwardBatch(double[] inputs);

    public abstract int Classify(double[] input);

    public abstract void FitStandardization(double[] inputs);
}
