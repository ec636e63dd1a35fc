using NetGen.Generator.Models;

namespace NetGen.Generator.Catalog.Optimizers;

/// <summary>The optimizers there are. A new one is its own file, its attribute, its member of the enum, and an arm here.</summary>
internal static class OptimizerCatalog
{
    /// <summary>Half of the largest power of two of each number type: sums of squares stop there.</summary>
    private const double LargestSingle = 8.507059173023462e37;
    private const double LargestDouble = 4.49423283715579e307;

    /// <summary>The rule of an optimizer with its options.</summary>
    public static UpdateRule Of(OptimizerModel model, Precision precision) => model.Kind switch
    {
        OptimizerKind.Sgd => new Sgd(model.Momentum, model.Nesterov, model.Dampening),
        OptimizerKind.RmsProp => new RmsProp(model.Alpha, model.Epsilon, model.Momentum, model.Centered),
        OptimizerKind.Adam => new Adam(model.Beta1, model.Beta2, model.Epsilon, model.AmsGrad),
        OptimizerKind.AdamW => new AdamW(model.Beta1, model.Beta2, model.Epsilon, model.AmsGrad),
        OptimizerKind.Adagrad => new Adagrad(model.Epsilon, precision == Precision.Single ? LargestSingle : LargestDouble),
        OptimizerKind.Lion => new Lion(model.Beta1, model.Beta2),
    };

    /// <summary>The optimizer with the defaults of its attribute.</summary>
    public static OptimizerModel Defaults(OptimizerKind kind) => kind switch
    {
        OptimizerKind.Sgd => new OptimizerModel(kind),
        OptimizerKind.RmsProp => new OptimizerModel(kind) { Alpha = 0.99, Epsilon = 1e-8 },
        OptimizerKind.Adam => new OptimizerModel(kind) { Beta1 = 0.9, Beta2 = 0.999, Epsilon = 1e-8 },
        OptimizerKind.AdamW => new OptimizerModel(kind) { Beta1 = 0.9, Beta2 = 0.999, Epsilon = 1e-8, WeightDecay = 0.01 },
        OptimizerKind.Adagrad => new OptimizerModel(kind) { Epsilon = 1e-10 },
        OptimizerKind.Lion => new OptimizerModel(kind) { Beta1 = 0.9, Beta2 = 0.99 },
    };
}
