using NetGen.Generator.Models;
using NetGen.Generator.Support;

namespace NetGen.Generator.Plans;

/// <summary>
/// An optimizer on one line, such as <c>Adam(Beta1=0.9,Beta2=0.999,Epsilon=1E-08)</c>: its kind and every option that decides its steps, defaults filled in; an option
/// that is off is not there. <c>Sgd</c> is plain gradient descent, declared or not.
/// <para>It is written into checkpoints and compared when they are loaded. So this text never changes for a declaration that it can already tell.</para>
/// </summary>
internal static class OptimizerText
{
    public static string Of(OptimizerModel? optimizer)
    {
        if (optimizer is null || optimizer.IsPlain)
        {
            return nameof(OptimizerKind.Sgd);
        }

        var options = Rule(optimizer).Concat(Common(optimizer)).ToList();
        return options.Count == 0 ? optimizer.Kind.ToString() : $"{optimizer.Kind}({string.Join(",", options)})";
    }

    private static IEnumerable<string> Rule(OptimizerModel optimizer) => optimizer.Kind switch
    {
        OptimizerKind.Sgd => new[] { Set("Momentum", optimizer.Momentum), Set("Nesterov", optimizer.Nesterov), Set("Dampening", optimizer.Dampening) }.SelectMany(option => option),
        OptimizerKind.RmsProp => new[] { Always("Alpha", optimizer.Alpha), Always("Epsilon", optimizer.Epsilon) }
            .Concat(Set("Momentum", optimizer.Momentum)).Concat(Set("Centered", optimizer.Centered)),
        OptimizerKind.Adam or OptimizerKind.AdamW => new[] { Always("Beta1", optimizer.Beta1), Always("Beta2", optimizer.Beta2), Always("Epsilon", optimizer.Epsilon) }
            .Concat(Set("AmsGrad", optimizer.AmsGrad)),
        OptimizerKind.Adagrad => new[] { Always("Epsilon", optimizer.Epsilon) },
        OptimizerKind.Lion => new[] { Always("Beta1", optimizer.Beta1), Always("Beta2", optimizer.Beta2) },
    };

    // Without a decay it does not matter what decays.
    private static IEnumerable<string> Common(OptimizerModel optimizer) => Set("WeightDecay", optimizer.WeightDecay)
        .Concat(optimizer.WeightDecay != 0 && !optimizer.DecayBiases ? new[] { "DecayBiases=False" } : Enumerable.Empty<string>())
        .Concat(Set("ClipNorm", optimizer.ClipNorm))
        .Concat(Set("ClipValue", optimizer.ClipValue));

    private static string Always(string name, double value) => $"{name}={NumberText.Number(value, Precision.Double)}";

    private static IEnumerable<string> Set(string name, double value) => value == 0 ? Enumerable.Empty<string>() : new[] { Always(name, value) };

    private static IEnumerable<string> Set(string name, bool value) => value ? new[] { $"{name}=True" } : Enumerable.Empty<string>();
}
