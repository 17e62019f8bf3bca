using System.Reflection;
using Mono.Cecil;
using Mono.Cecil.Cil;

namespace Palmares.Architecture.Tests.Reading;

/// <summary>Which method calls which, read from compiled code. Lambdas and async bodies count as part of the method they stand in.</summary>
internal sealed class Calls
{
    private readonly Dictionary<string, List<string>> _from = [];

    public Calls(IEnumerable<Assembly> assemblies)
    {
        foreach (var assembly in assemblies)
        {
            using var module = ModuleDefinition.ReadModule(assembly.Location);
            foreach (var method in module.GetTypes().SelectMany(type => type.Methods).Where(method => method.HasBody))
                Add(method);
        }
    }

    public int Count => _from.Count;

    /// <summary>Every direct call as caller and callee, in the form <c>Namespace.Type::Method</c>.</summary>
    public IEnumerable<(string Caller, string Callee)> All => _from.SelectMany(pair => pair.Value.Select(callee => (pair.Key, callee)));

    /// <summary>Whether <paramref name="start"/> leads, by whatever way, to <paramref name="goal"/>.</summary>
    public bool Reaches(string start, string goal)
    {
        var seen = new HashSet<string> { start };
        var open = new Queue<string>([start]);
        while (open.TryDequeue(out var method))
        {
            if (method == goal)
                return true;
            foreach (var next in _from.GetValueOrDefault(method) ?? [])
            {
                if (next.StartsWith("Palmares.", StringComparison.Ordinal) && seen.Add(next))
                    open.Enqueue(next);
            }
        }

        return false;
    }

    public static string NameOf(Type type, string method) => $"{type.FullName!.Replace('+', '/')}::{method}";

    private void Add(MethodDefinition method)
    {
        var callees = NewList(NameOf(method));
        var machine = method.CustomAttributes.FirstOrDefault(a => a.AttributeType.Name is "AsyncStateMachineAttribute" or "AsyncIteratorStateMachineAttribute" or "IteratorStateMachineAttribute");
        if (machine?.ConstructorArguments[0].Value is TypeReference body)
            callees.Add(NameOf(body, "MoveNext"));
        callees.AddRange(method.Body.Instructions
            .Where(i => i.OpCode.Code is Mono.Cecil.Cil.Code.Call or Mono.Cecil.Cil.Code.Callvirt or Mono.Cecil.Cil.Code.Newobj or Mono.Cecil.Cil.Code.Ldftn or Mono.Cecil.Cil.Code.Ldvirtftn)
            .Select(i => i.Operand).OfType<MethodReference>().Select(NameOf));
    }

    private List<string> NewList(string name)
    {
        if (!_from.TryGetValue(name, out var list))
            _from[name] = list = [];
        return list;
    }

    private static string NameOf(MethodReference method) => NameOf(method.DeclaringType, method.Name);

    private static string NameOf(TypeReference type, string method) => $"{type.GetElementType().FullName}::{method}";
}
