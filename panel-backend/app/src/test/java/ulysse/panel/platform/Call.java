package ulysse.panel.platform;

import static io.restassured.RestAssured.given;

import io.restassured.http.ContentType;
import io.restassured.specification.RequestSpecification;

/** Requests as the API's clients send them. */
public final class Call {

    private Call() {}

    /** A request with a bearer token, which may carry a JSON body. */
    public static RequestSpecification as(String user) {
        return given().header("Authorization", Bearer.of(user)).contentType(ContentType.JSON);
    }

    public static RequestSpecification asNobody() {
        return given().contentType(ContentType.JSON);
    }
}
