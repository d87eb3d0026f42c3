package ulysse.panel.platform;

import static java.util.stream.Collectors.joining;

import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ResourceInfo;
import java.lang.reflect.Method;
import java.lang.reflect.Parameter;
import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;
import org.jboss.resteasy.reactive.server.ServerRequestFilter;

/** Refuses query parameters that a route does not know: a filter that is misspelt must not show everything. */
class KnownParameters {

    private final Map<Method, Set<String>> known = new ConcurrentHashMap<>();

    @ServerRequestFilter(priority = 20)
    public void check(ContainerRequestContext request, ResourceInfo resource) {
        Set<String> allowed = known.computeIfAbsent(resource.getResourceMethod(), KnownParameters::parameters);
        for (String name : request.getUriInfo().getQueryParameters().keySet()) {
            if (!allowed.contains(name)) {
                throw InvalidField.of(name, refusal(allowed));
            }
        }
    }

    private static String refusal(Set<String> allowed) {
        return allowed.isEmpty()
                ? "is no parameter of this route, which has none"
                : "is no parameter of this route; there are " + allowed.stream().collect(joining(", "));
    }

    private static Set<String> parameters(Method method) {
        Set<String> names = new TreeSet<>();
        Arrays.stream(method.getParameters())
                .flatMap(KnownParameters::parameters)
                .forEach(parameter -> names.add(parameter.value()));
        return names;
    }

    private static Stream<QueryParam> parameters(Parameter parameter) {
        return parameter.isAnnotationPresent(BeanParam.class)
                ? Arrays.stream(parameter.getType().getRecordComponents())
                        .map(RecordComponent::getAccessor)
                        .flatMap(accessor -> Stream.ofNullable(accessor.getAnnotation(QueryParam.class)))
                : Stream.ofNullable(parameter.getAnnotation(QueryParam.class));
    }
}
