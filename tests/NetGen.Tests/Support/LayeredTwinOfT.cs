using System.Globalization;

namespace NetGen.Tests.Support;

/// <summary>The emitted network of one precision.</summary>
internal sealed class LayeredTwin<T> : LayeredTwin
    where T : struct, IConvertible
{
    public LayeredTwin(object instance, int seed)
        : base(instance)
    {
        var random = new Random(seed);
        var parameters = Parameters;
        for (var i = 0; i < parameters.Length; i++)
        {
            parameters[i] = i % 13 == 5 ? -0.0 : (random.NextDouble() * 1.4) - 0.7;
        }

        Parameters = parameters;
    }

    public INetwork<T> Network => (INetwork<T>)Instance;

    public override double[] Parameters
    {
        get
        {
            var values = new T[Network.ParameterCount];
            Network.GetParameters(values);
            return Widen(values);
        }

        set => Network.SetParameters(Narrow(value));
    }

    public static T[] Narrow(double[] values) => Array.ConvertAll(values, value => (T)Convert.ChangeType(value, typeof(T), CultureInfo.InvariantCulture));

    public override double[] Forward(double[] input)
    {
        var output = new T[Network.OutputSize];
        Network.Forward(Narrow(input), output);
        return Widen(output);
    }

    public override double[] ForwardBatch(double[] inputs)
    {
        var outputs = new T[inputs.Length / Network.InputSize * Network.OutputSize];
        Network.ForwardBatch(Narrow(inputs), outputs);
        return Widen(outputs);
    }

    public override int Classify(double[] input) => ((IClassifier<T>)Network).Classify(Narrow(input));

    public override void FitStandardization(double[] inputs) => ((IStandardized<T>)Network).FitStandardization(Narrow(inputs));

    private static double[] Widen(T[] values) => Array.ConvertAll(values, value => value.ToDouble(CultureInfo.InvariantCulture));
}
