namespace NetGen.Generator.Models;

/// <summary>The optimizers that an attribute declares.</summary>
internal enum OptimizerKind
{
    Sgd,
    RmsProp,
    Adam,
    AdamW,
    Adagrad,
    Lion,
}
